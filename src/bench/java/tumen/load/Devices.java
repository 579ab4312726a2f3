package tumen.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The devices of all players on one thread that does little else, so that what is measured is the server: each listens to its
 * stream over one connection and sends its answers over another.
 */
final class Devices implements AutoCloseable {
    private static final Pattern QUESTION =
            Pattern.compile("data-question=\\\\\"(\\d+)\\\\\"[^>]*data-kept=\\\\\"false");

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Selector selector = Selector.open();
    private final ConcurrentLinkedQueue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>((one, other) -> Long.compare(one.at, other.at));
    private final List<Device> devices = new ArrayList<>();
    private final Listener listener;
    private final Thread thread;
    private volatile boolean closed;

    /** Is told what the devices see; on their thread. */
    interface Listener {
        /** An event of a stream has come. */
        void message();

        /** A device shows a question that can be answered. */
        void shown(int question, long nanos);

        /** An answer was acknowledged, or refused with another status than 200. */
        void answered(int status, long nanos);
    }

    private record Due(long at, Runnable deed) {}

    /**
     * Connects them all.
     *
     * @param base path of the game, such as {@code /play/123456}
     * @param cookies of the players' seats
     */
    Devices(int port, String base, List<String> cookies, Listener listener) throws IOException {
        this.listener = listener;
        for (String cookie : cookies) {
            devices.add(new Device(port, base, cookie));
        }
        thread = Thread.ofPlatform().name("devices").start(this::run);
    }

    /** Has every device answer this question once, each after a time by chance under so many milliseconds. */
    void answer(int question, int spread, RandomGenerator random) {
        wishes.add(() -> {
            long now = System.nanoTime();
            for (int i = 0; i < devices.size(); i++) {
                var device = devices.get(i);
                int option = i % 3;
                long wait = spread == 0 ? 0 : random.nextLong(spread * 1_000_000L);
                due.add(new Due(now + wait, () -> device.answer(question, option)));
            }
        });
        selector.wakeup();
    }

    private void run() {
        try {
            while (!closed) {
                var next = due.peek();
                long wait = next == null ? 1000 : Math.max(0, (next.at - System.nanoTime()) / 1_000_000);
                if (wait == 0) {
                    selector.selectNow();
                } else {
                    selector.select(wait);
                }
                for (var key : selector.selectedKeys()) {
                    ((Line) key.attachment()).receive();
                }
                selector.selectedKeys().clear();
                for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
                    wish.run();
                }
                // A few at a time, so that what comes in meanwhile is timed when it comes.
                for (int i = 0; i < 8 && !due.isEmpty() && due.peek().at <= System.nanoTime(); i++) {
                    due.remove().deed.run();
                }
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            System.out.println("the devices broke down: " + e.getMessage());
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
    }

    /** A connection of which something is read. */
    private abstract class Line {
        final SocketChannel channel;
        final ByteBuffer in = ByteBuffer.allocate(1 << 16);

        Line(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(String text) {
            try {
                var out = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (out.hasRemaining()) {
                    channel.write(out);
                }
            } catch (IOException e) {
                listener.answered(0, 0);
            }
        }

        void receive() throws IOException {
            if (channel.read(in) < 0) {
                channel.close();
                System.out.println("the server closed a connection");
                return;
            }
            in.flip();
            read();
            in.compact();
        }

        /** Takes what is whole. */
        abstract void read();

        /** The next part up to that end, which is taken too; null when it is not all there. */
        @org.jspecify.annotations.Nullable
        String until(String end) {
            byte[] bytes = in.array();
            for (int i = in.position(); i + end.length() <= in.limit(); i++) {
                int same = 0;
                while (same < end.length() && bytes[i + same] == end.charAt(same)) {
                    same++;
                }
                if (same == end.length()) {
                    var text = new String(bytes, in.position(), i - in.position(), StandardCharsets.UTF_8);
                    in.position(i + end.length());
                    return text;
                }
            }
            return null;
        }
    }

    /** One player's device. */
    private final class Device extends Line {
        private final String base;
        private final String cookie;
        private long sent;

        Device(int port, String base, String cookie) throws IOException {
            super(port);
            this.base = base;
            this.cookie = cookie;
            new Stream(port, base, cookie);
        }

        void answer(int question, int option) {
            String body = "question=" + question + "&option=" + option + "&key=k" + question;
            sent = System.nanoTime();
            send("POST " + base + "/answers HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                    + "\r\nSec-Fetch-Site: same-origin\r\nAccept: application/json\r\nContent-Type:"
                    + " application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }

        @Override
        void read() {
            int from = in.position();
            String head = until("\r\n\r\n");
            if (head == null) {
                return;
            }
            var length = LENGTH.matcher(head);
            int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
            if (in.remaining() < body) {
                in.position(from);
                return;
            }
            int status = Integer.parseInt(head.substring(9, 12));
            if (status != 200) {
                System.out.println(head + new String(in.array(), in.position(), body, StandardCharsets.UTF_8));
            }
            in.position(in.position() + body);
            listener.answered(status, System.nanoTime() - sent);
        }
    }

    /** What a device listens to: events in chunks, of which none is cut by a chunk's end but by chance. */
    private final class Stream extends Line {
        private boolean begun;

        Stream(int port, String base, String cookie) throws IOException {
            super(port);
            send("GET " + base + "/stream HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                    + "\r\nSec-Fetch-Site: same-origin\r\nAccept: text/event-stream\r\n\r\n");
        }

        @Override
        void read() {
            if (!begun) {
                String head = until("\r\n\r\n");
                begun = head != null;
                if (head != null && !head.startsWith("HTTP/1.1 200")) {
                    System.out.println("no stream: " + head);
                }
            }
            for (String event = begun ? until("\n\n") : null; event != null; event = until("\n\n")) {
                if (event.contains("id: ")) {
                    listener.message();
                }
                var question = QUESTION.matcher(event);
                if (question.find()) {
                    listener.shown(Integer.parseInt(question.group(1)), System.nanoTime());
                }
            }
        }
    }
}
