package fr.allerretour.inventory.flow.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A VPC flow log of an estate: web servers call applications, those call databases, all call two directories and a DNS, one
 * machine monitors all; both ways of each connection, some strangers from outside, some lines without data.
 */
final class GeneratedLog {

    private static final long START = 1_772_323_200; // 2026-03-01
    private static final int DAYS = 30;
    private static final int[] PORTS = {443, 8080, 1433, 5432, 389, 88, 53, 161, 445, 9092};

    private final int machines;
    private final SplittableRandom random;
    private final byte[] line = new byte[256];
    private int length;

    GeneratedLog(int machines, long seed) {
        this.machines = machines;
        this.random = new SplittableRandom(seed);
    }

    static String address(int machine) {
        return "10." + (machine >>> 16 & 255) + "." + (machine >>> 8 & 255) + "." + (machine & 255);
    }

    /** Writes so many lines below the field names. */
    void write(OutputStream out, int rows) throws IOException {
        out.write(
                ("version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                                + " log-status\n")
                        .getBytes(StandardCharsets.US_ASCII));
        for (int row = 0; row < rows; row++) {
            length = 0;
            text("2 123456789010 eni-0a1b2c3d4e5f60718 ");
            long start = START + (long) row * DAYS * 86_400 / rows;
            if (row % 100 == 99) {
                text("- - - - - - - ");
                number(start);
                text(" ");
                number(start + 60);
                text(" - NODATA\n");
            } else {
                flow(row, start);
            }
            out.write(line, 0, length);
        }
    }

    private void flow(int row, long start) {
        int client = random.nextInt(machines);
        int port = PORTS[random.nextInt(PORTS.length)];
        int server = server(client, port);
        int clientPort = 32_768 + random.nextInt(28_000);
        boolean answer = (row & 1) == 1;
        boolean stranger = row % 20 == 7;
        machine(answer ? server : client, stranger && !answer);
        text(" ");
        machine(answer ? client : server, stranger && answer);
        text(" ");
        number(answer ? port : clientPort);
        text(" ");
        number(answer ? clientPort : port);
        text(port == 53 || port == 161 ? " 17 " : " 6 ");
        int packets = 1 + random.nextInt(2_000);
        number(packets);
        text(" ");
        number(packets * (long) (60 + random.nextInt(1_000)));
        text(" ");
        number(start);
        text(" ");
        number(start + random.nextInt(600));
        text(row % 50 == 3 ? " REJECT OK\n" : " ACCEPT OK\n");
    }

    /** Few directories and the like, and for each machine the same few partners. */
    private int server(int client, int port) {
        return switch (port) {
            case 389, 88 -> client & 1;
            case 53 -> 2;
            case 161 -> (client + 1) % machines;
            default -> (int) ((client * 2_654_435_761L + (long) port * random.nextInt(3)) % machines);
        };
    }

    private void machine(int machine, boolean stranger) {
        text(stranger ? "203." : "10.");
        number(stranger ? random.nextInt(256) : machine >>> 16 & 255);
        text(".");
        number(machine >>> 8 & 255);
        text(".");
        number(machine & 255);
    }

    @SuppressWarnings("deprecation") // ASCII only, and ten million times
    private void text(String text) {
        text.getBytes(0, text.length(), line, length);
        length += text.length();
    }

    private void number(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }
}
