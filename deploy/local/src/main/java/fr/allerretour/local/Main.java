package fr.allerretour.local;

import fr.allerretour.local.demo.Demo;
import fr.allerretour.local.demo.DemoOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What {@code ./run} calls: {@code serve PROJECT}, {@code demo PROJECT [options]}. */
public final class Main {

    private Main() {}

    /** Exit status: 0 all held, 1 something did not, 2 the call could not be understood. */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: serve PROJECT | demo PROJECT [--inventory FILE]... [--output DIR] [--keep]");
            System.exit(2);
        }
        Path project = Path.of(arguments[1]);
        List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
        int status;
        try {
            status = switch (arguments[0]) {
                case "serve" -> serve(project);
                case "demo" -> Demo.run(project, DemoOptions.parse(rest));
                default -> 2;
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            status = 2;
        } catch (LocalException e) {
            System.err.println(e.getMessage());
            status = 1;
        } catch (InterruptedException e) {
            status = 1;
        }
        System.exit(status);
    }

    private static int serve(Path project) throws InterruptedException {
        Workplace workplace = Workplace.of(project, project.resolve(".data"));
        System.out.println("Starting MariaDB and three services; data and logs are in " + workplace.data());
        Platform platform = Platform.start(workplace, true);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            platform.close();
            stopped.countDown();
        }));
        for (Service service : Service.values()) {
            System.out.println("  " + service.module + "  " + platform.uri(service) + "/q/swagger-ui");
        }
        System.out.println("Ctrl-C stops all.");
        platform.supervise();
        stopped.await();
        return 0;
    }
}
