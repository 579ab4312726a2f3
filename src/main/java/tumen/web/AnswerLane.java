package tumen.web;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tumen.people.Person;
import tumen.study.Answered;
import tumen.study.Studying;

/**
 * The short way for what is asked most and at once: {@code POST /api/answers} of somebody who has a session. It stands before
 * the routes and lets no thread wait for the disk. Only an answer that is stored is answered here; whatever is unusual, wrong
 * or refused goes on to the route as if nothing had been read, so that there is one place that says no.
 */
final class AnswerLane extends Handler.Wrapper {
    private static final String ROUTE = "/api/answers";

    private static final HttpFields HEADERS = headers();

    private final String path;
    private final Studying studying;
    private final ApiAnswers answers;
    private final Visitors visitors;
    private final Traffic traffic;
    private final Clock clock;

    AnswerLane(
            String contextPath,
            Studying studying,
            ApiAnswers answers,
            Visitors visitors,
            Traffic traffic,
            Clock clock) {
        this.path = contextPath + ROUTE;
        this.studying = studying;
        this.answers = answers;
        this.visitors = visitors;
        this.traffic = traffic;
        this.clock = clock;
    }

    private static HttpFields headers() {
        var headers = HttpFields.build();
        Access.CLOSED.forEach((name, value) -> headers.add(new PreEncodedHttpField(name, value)));
        return headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json"))
                .asImmutable();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var headers = request.getHeaders();
        if (!request.getMethod().equals("POST")
                || !path.equals(request.getHttpURI().getPath())
                || !mayPass(headers)) {
            return super.handle(request, response, callback);
        }
        var cookies = cookies(request);
        var person = visitors.person(cookies);
        var chunk = person == null ? null : request.read();
        if (person == null || chunk == null) {
            return super.handle(request, response, callback);
        }
        if (chunk.remaining() != headers.getLongField(HttpHeader.CONTENT_LENGTH)) {
            // The rest is still to come, or never will.
            return super.handle(new Replayed(request, chunk), response, callback);
        }
        var locale = visitors.locale(person, cookies, headers.get(HttpHeader.ACCEPT_LANGUAGE));
        byte[] body = bytes(chunk);
        var again = new Replayed(request, Content.Chunk.from(ByteBuffer.wrap(body), false));
        var stored = submit(person, body, headers.get(ApiAnswers.KEY));
        if (stored == null) {
            return super.handle(again, response, callback);
        }
        long began = System.nanoTime();
        var unused = stored.whenComplete((answered, failure) -> {
            if (answered == null) {
                request.getComponents().getExecutor().execute(() -> refuse(again, response, callback));
            } else {
                write(answered, locale, again, response, callback);
                traffic.note("POST", ROUTE, HttpStatus.OK_200, System.nanoTime() - began);
            }
        });
        return true;
    }

    /** The answer on its way to the disk; null when there is something about it that the route must say. */
    private @Nullable CompletableFuture<Answered> submit(Person person, byte[] body, @Nullable String key) {
        try {
            var answer = answers.usual(body, key);
            return answer == null ? null : studying.submit(person, answer, clock.instant());
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Whether it comes from the site itself and brings JSON that is not too long; the route says what is wrong with others. */
    private static boolean mayPass(HttpFields headers) {
        long length = headers.getLongField(HttpHeader.CONTENT_LENGTH);
        return length > 0
                && length <= Fields.MOST_BYTES
                && Json.isJson(headers.get(HttpHeader.CONTENT_TYPE))
                && Access.fromHere(
                        headers.get("Sec-Fetch-Site"), headers.get(HttpHeader.ORIGIN), headers.get(HttpHeader.HOST))
                && !headers.contains(HttpHeader.EXPECT);
    }

    private static Visitors.Cookies cookies(Request request) {
        var sent = Request.getCookies(request);
        return name -> {
            for (var cookie : sent) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
            return null;
        };
    }

    private static byte[] bytes(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        chunk.release();
        return bytes;
    }

    private void write(Answered answered, Locale locale, Request request, Response response, Callback callback) {
        byte[] bytes;
        try {
            bytes = AnswerJson.print(answers.graded(answered, locale));
        } catch (RuntimeException e) {
            Response.writeError(request, response, callback, e);
            return;
        }
        response.getHeaders()
                .add(HEADERS)
                .add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** Not stored: the route, which tries the same answer with the same key again, knows what to say. */
    private void refuse(Replayed request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** A request of which something was read that can be read again. */
    private static final class Replayed extends Request.Wrapper {
        private Content.@Nullable Chunk first;

        Replayed(Request request, Content.Chunk first) {
            super(request);
            this.first = first;
        }

        @Override
        public Content.@Nullable Chunk read() {
            var read = first;
            first = null;
            return read == null ? super.read() : read;
        }
    }
}
