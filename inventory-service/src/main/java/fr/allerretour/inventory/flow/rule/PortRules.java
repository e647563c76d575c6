package fr.allerretour.inventory.flow.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which port is what: a dated list (flow/ports.csv), read once. */
public final class PortRules {

    /** From here on ports are taken anew for each connection, unless a rule names one. */
    public static final int DYNAMIC = 49_152;

    private static final int PORTS = 65_536;
    private static final int TCP = 6;
    private static final int UDP = 17;

    /** One line of the list. */
    public record PortRule(int from, int to, String protocol, PortUse use, String name) {}

    private final LocalDate asOf;
    private final List<PortRule> rules;
    private final @Nullable PortRule[] tcp = new PortRule[PORTS];
    private final @Nullable PortRule[] udp = new PortRule[PORTS];

    private PortRules(LocalDate asOf, List<PortRule> rules) {
        this.asOf = asOf;
        this.rules = List.copyOf(rules);
        for (PortRule rule : rules) {
            for (int port = rule.from; port <= rule.to; port++) {
                if (!rule.protocol.equals("udp")) {
                    tcp[port] = rule;
                }
                if (!rule.protocol.equals("tcp")) {
                    udp[port] = rule;
                }
            }
        }
    }

    /** The list that comes with the service. */
    public static PortRules standard() {
        try (InputStream in = PortRules.class.getResourceAsStream("/flow/ports.csv")) {
            if (in == null) {
                throw new IllegalStateException("The service lacks its list of ports");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PortRules read(BufferedReader reader) throws IOException {
        LocalDate asOf = LocalDate.EPOCH;
        List<PortRule> rules = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("# as of ")) {
                asOf = LocalDate.parse(line.substring("# as of ".length()).strip());
            } else if (!line.startsWith("#") && !line.startsWith("ports;") && !line.isBlank()) {
                String[] cells = line.split(";", 4);
                String[] range = cells[0].split("-", 2);
                rules.add(new PortRule(
                        Integer.parseInt(range[0]),
                        Integer.parseInt(range[range.length - 1]),
                        cells[1],
                        PortUse.valueOf(cells[2]),
                        cells[3]));
            }
        }
        return new PortRules(asOf, rules);
    }

    /** When the list was last looked over. */
    public LocalDate asOf() {
        return asOf;
    }

    public List<PortRule> rules() {
        return rules;
    }

    /** The rule of a port; null: none. */
    public @Nullable PortRule rule(int protocol, int port) {
        return protocol == TCP ? tcp[port] : protocol == UDP ? udp[port] : null;
    }

    /** What a server's port is used for. */
    public PortUse use(int protocol, int port) {
        PortRule rule = rule(protocol, port);
        return rule != null ? rule.use : port >= DYNAMIC ? PortUse.REMOTE_CALL : PortUse.APPLICATION;
    }

    /** What people call it. */
    public String name(int protocol, int port) {
        PortRule rule = rule(protocol, port);
        return rule != null ? rule.name : port >= DYNAMIC ? "dynamic ports" : "";
    }

    /** How much a port looks like a server's: 0 a known service, up to 3 one that clients take. */
    public int rank(int protocol, int port) {
        if (port == 0) {
            return 3;
        }
        // Linux gives clients ports from 32768 on, Windows from 49152 on: there even a known port may be a client's.
        boolean known = rule(protocol, port) != null;
        if (port >= 32_768) {
            return known ? 2 : 3;
        }
        return known ? 0 : port < 1024 ? 1 : 2;
    }
}
