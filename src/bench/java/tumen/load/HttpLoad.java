package tumen.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * Drives a server on this machine: keep-alive connections on one thread, each sending its next request when the last one
 * was answered. It does little else, so that what is measured is the server.
 */
public final class HttpLoad {
    private static final int SLOTS = 1_000_000;

    private final int port;
    private final Requests requests;
    private final long[] microseconds = new long[SLOTS];
    private long answered;
    private long refused;
    private boolean counting;

    private HttpLoad(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** What a connection sends. */
    @FunctionalInterface
    public interface Requests {
        /**
         * A whole HTTP/1.1 request.
         *
         * @param connection number of the connection, from 0
         * @param count how many it has sent before
         */
        byte[] next(int connection, long count);
    }

    /**
     * What was seen while counting.
     *
     * @param perSecond answered requests a second
     * @param answered how many in all
     * @param refused how many of them had a status other than 2xx
     * @param p50 median time to the whole answer, in milliseconds
     * @param p99 99th percentile of the same
     * @param processor time of all processors that this process used for each, client included, in microseconds
     */
    public record Result(double perSecond, long answered, long refused, double p50, double p99, double processor) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,10.0f requests/s   p50 %6.2f ms   p99 %6.2f ms   %5.1f µs of processor each   refused %d of %d",
                    perSecond,
                    p50,
                    p99,
                    processor,
                    refused,
                    answered);
        }
    }

    /** Runs the load: first uncounted for the warm-up, then counted. */
    public static Result run(int port, int connections, Duration warmUp, Duration time, Requests requests)
            throws IOException {
        return new HttpLoad(port, requests).run(connections, warmUp, time);
    }

    private Result run(int connections, Duration warmUp, Duration time) throws IOException {
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channel.configureBlocking(false);
                channel.socket().setTcpNoDelay(true);
                var connection = new Connection(i, channel);
                channel.register(selector, SelectionKey.OP_READ, connection);
                connection.send();
            }
            drive(selector, warmUp);
            counting = true;
            long processor = processorTime();
            long started = System.nanoTime();
            drive(selector, time);
            double seconds = (System.nanoTime() - started) / 1e9;
            for (var key : selector.keys()) {
                key.channel().close();
            }
            return new Result(
                    answered / seconds,
                    answered,
                    refused,
                    percentile(0.5),
                    percentile(0.99),
                    (processorTime() - processor) / 1e3 / Math.max(1, answered));
        }
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void drive(Selector selector, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            selector.select(50);
            for (var key : selector.selectedKeys()) {
                ((Connection) key.attachment()).receive();
            }
            selector.selectedKeys().clear();
        }
    }

    private double percentile(double share) {
        long left = (long) Math.ceil(answered * share);
        for (int i = 0; i < SLOTS; i++) {
            left -= microseconds[i];
            if (left <= 0) {
                return i / 1000.0;
            }
        }
        return SLOTS / 1000.0;
    }

    private final class Connection {
        private final int number;
        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
        private long count;
        private long sent;

        Connection(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        void send() throws IOException {
            var out = ByteBuffer.wrap(requests.next(number, count++));
            sent = System.nanoTime();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void receive() throws IOException {
            if (channel.read(in) < 0) {
                throw new EOFException("the server closed connection " + number + " after " + count + " requests");
            }
            int length = wholeLength();
            if (length < 0) {
                return;
            }
            if (counting) {
                answered++;
                boolean good = in.get(9) == '2';
                if (!good) {
                    if (refused == 0) {
                        System.err.println(new String(in.array(), 0, length, StandardCharsets.UTF_8));
                    }
                    refused++;
                }
                microseconds[(int) Math.min(SLOTS - 1, (System.nanoTime() - sent) / 1000)]++;
            }
            in.clear();
            send();
        }

        /** Length of the answer when it is all there, -1 when it is not; an answer must name its content length. */
        private int wholeLength() throws IOException {
            byte[] bytes = in.array();
            for (int i = 0; i + 3 < in.position(); i++) {
                if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                    int whole = i + 4 + contentLength(bytes, i);
                    return in.position() >= whole ? whole : -1;
                }
            }
            return -1;
        }

        private static int contentLength(byte[] bytes, int end) throws IOException {
            var head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            int at = head.indexOf("content-length:");
            if (at < 0) {
                if (head.startsWith("http/1.1 204")) {
                    return 0;
                }
                throw new IOException("an answer without a content length: " + head);
            }
            int lineEnd = head.indexOf('\r', at);
            return Integer.parseInt(head.substring(at + 15, lineEnd < 0 ? head.length() : lineEnd)
                    .trim());
        }
    }
}
