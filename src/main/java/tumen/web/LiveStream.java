package tumen.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events to one device. The thread of the request writes; others only wake it, so that a device that takes
 * nothing holds up nobody.
 */
final class LiveStream {
    /** Something is sent at least that often, so that a broken connection is noticed by either side. */
    static final Duration BEAT = Duration.ofSeconds(8);

    private static final byte[] END = {'\n', '\n'};

    private final String connection;
    private final OutputStream out;
    private final Semaphore signal = new Semaphore(0);
    private volatile String farewell = "";

    /** What is to be written when the stream was woken. */
    @FunctionalInterface
    interface Turn {
        /** Writes what is new. */
        void look() throws IOException;
    }

    /**
     * Begins a stream.
     *
     * @param connection made up by the server
     */
    LiveStream(Context ctx, String connection) throws IOException {
        this.connection = connection;
        ctx.disableCompression();
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.res().setHeader("X-Accel-Buffering", "no");
        out = ctx.res().getOutputStream();
    }

    String connection() {
        return connection;
    }

    /** Has it look whether there is anything new; from any thread. */
    void wake() {
        signal.release();
    }

    /** Ends it after a last look, saying why; from any thread. */
    void end(String why) {
        farewell = why;
        signal.release();
    }

    /**
     * Takes turns until the stream is ended or the device is gone.
     *
     * @param rest the least time between two turns
     * @param beat what is sent when there was nothing else
     */
    void serve(Turn turn, Duration rest, Turn beat) throws InterruptedException {
        try {
            turn.look();
            while (farewell.isEmpty()) {
                if (signal.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                    turn.look();
                    if (!rest.isZero()) {
                        Thread.sleep(rest);
                    }
                } else {
                    beat.look();
                }
            }
            turn.look();
            send("end", "", Json.bytes(Map.of("why", farewell)));
        } catch (IOException e) {
            // The device is gone: that is how streams end.
        }
    }

    /**
     * Writes one event.
     *
     * @param id of the event, or empty for none
     * @param data in one line of UTF-8
     */
    void send(String event, String id, byte[] data) throws IOException {
        String head = (id.isEmpty() ? "" : "id: " + id + "\n") + "event: " + event + "\ndata: ";
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + data.length + END.length);
        System.arraycopy(data, 0, all, first.length, data.length);
        System.arraycopy(END, 0, all, first.length + data.length, END.length);
        out.write(all);
        out.flush();
    }
}
