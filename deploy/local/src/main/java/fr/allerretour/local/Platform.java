package fr.allerretour.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One MariaDB and the three services on this machine, started together, stopped together, started again if one dies. */
public final class Platform implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Workplace workplace;
    private final EmbeddedMariaDb database;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private volatile boolean stopping;

    private Platform(Workplace workplace, EmbeddedMariaDb database) {
        this.workplace = workplace;
        this.database = database;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param usualPorts 8080 to 8082, or any free ones
     */
    public static Platform start(Workplace workplace, boolean usualPorts) throws InterruptedException {
        return start(workplace, usualPorts, EnumSet.allOf(Service.class));
    }

    /** Starts the database and these services only; the others' addresses lead nowhere. */
    public static Platform start(Workplace workplace, boolean usualPorts, Set<Service> wanted)
            throws InterruptedException {
        Platform platform = new Platform(workplace, EmbeddedMariaDb.start(workplace.database()));
        try {
            platform.startServices(usualPorts, wanted);
            return platform;
        } catch (RuntimeException | InterruptedException e) {
            platform.close();
            throw e;
        }
    }

    private void startServices(boolean usualPorts, Set<Service> wanted) throws InterruptedException {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, usualPorts ? service.usualPort : freePort());
        }
        SigningKey key = SigningKey.in(workplace.keys());
        ports.forEach((service, port) -> {
            if (wanted.contains(service)) {
                database.createSchema(service.schema);
                services.put(service, new ServiceProcess(service, workplace, port, environment(service, ports, key)));
            }
        });
        HttpClient client = HttpClient.newHttpClient();
        for (ServiceProcess service : services.values()) {
            service.awaitReady(client);
        }
    }

    private Map<String, String> environment(Service service, Map<Service, Integer> ports, SigningKey key) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.schema));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.schema);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("ALLERRETOUR_INVENTORY_URL", "http://127.0.0.1:" + ports.get(Service.INVENTORY));
        environment.put("ALLERRETOUR_PLANNER_URL", "http://127.0.0.1:" + ports.get(Service.PLANNER));
        environment.put("ALLERRETOUR_EXPORT_DIRECTORY", workplace.bundles().toString());
        environment.put("ALLERRETOUR_EXPORT_SIGNING_KEYSTORE", key.keystore().toString());
        environment.put(
                "ALLERRETOUR_EXPORT_SIGNING_KEYSTORE_PASSWORD_FILE",
                key.passwordFile().toString());
        environment.put(
                "ALLERRETOUR_EXPORT_SOURCES_ALLOWED_ROOTS", workplace.sources().toString());
        environment.put("ALLERRETOUR_EXPORT_SOURCES_ALLOWED_HOSTS", "127.0.0.1");
        return environment;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database, for the demo's own data. */
    public EmbeddedMariaDb database() {
        return database;
    }

    /** Where all of it lies. */
    public Workplace workplace() {
        return workplace;
    }

    /** A service's address. */
    public URI uri(Service service) {
        return of(service).uri();
    }

    /** A service's process, so that a test can kill it. */
    public ProcessHandle process(Service service) {
        return of(service).handle();
    }

    private ServiceProcess of(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return process;
    }

    /** Starts again whatever has died; returns when {@link #close} is called or the thread is interrupted. */
    public void supervise() throws InterruptedException {
        while (!stopping) {
            restartTheDead();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Starts again whatever has died, once. */
    public void restartTheDead() {
        if (!database.process().isAlive()) {
            database.restart();
        }
        for (ServiceProcess service : services.values()) {
            if (!service.isAlive() && !stopping) {
                service.relaunch();
            }
        }
    }

    /** Waits until every service is ready again. */
    public void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (ServiceProcess service : services.values()) {
            service.awaitReady(client);
        }
    }

    @Override
    public void close() {
        stopping = true;
        services.values().forEach(ServiceProcess::close);
        database.close();
    }
}
