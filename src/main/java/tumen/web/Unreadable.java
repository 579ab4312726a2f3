package tumen.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is no HTTP, or too long to be read as such. No route sees those requests, so neither the error pages nor
 * {@link Access} do.
 */
final class Unreadable extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var headers = response.getHeaders();
        Access.CLOSED.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.write(true, ByteBuffer.wrap(sentence(code).getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static String sentence(int code) {
        if (code == 414 || code == 431) {
            return "The address, or what the browser sends with it, is too long. Shorten it, or delete the cookies.\n";
        }
        if (code >= 500 && code != 505) {
            return "Tumen could not answer this. Try again in a moment.\n";
        }
        return "This request could not be read. Check the address.\n";
    }
}
