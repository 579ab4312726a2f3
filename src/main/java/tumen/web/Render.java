package tumen.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tumen.people.Profile;

/** Turns a template and its values into a page. */
final class Render implements FileRenderer {
    private static final List<String> LANGUAGES =
            Messages.LOCALES.stream().map(Locale::getLanguage).toList();

    private final TemplateEngine engine = new TemplateEngine();
    private final Visitors visitors;
    private final Messages messages;
    private final Refusals refusals;
    private final Map<String, String> assets;
    private final Rich rich;

    Render(Visitors visitors, Messages messages, Assets assets, Rich rich, String contextPath) {
        this.visitors = visitors;
        this.messages = messages;
        this.refusals = new Refusals(messages);
        this.assets = assets.urls();
        this.rich = rich;
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Sentences(messages));
        engine.setLinkBuilder(new Links(contextPath));
        RecordProperties.install();
    }

    /** Answers with the page; the visitor, the phrases of their language, the assets and the address come by themselves. */
    void page(Context ctx, String template, Map<String, ?> values) {
        ctx.render(template, values);
        ctx.contentType("text/html;charset=utf-8");
    }

    @Override
    public String render(String template, Map<String, ? extends @Nullable Object> values, Context ctx) {
        var visitor = visitors.of(ctx);
        var all = new HashMap<String, @Nullable Object>(values);
        all.put("visitor", visitor);
        all.put("phrases", new Phrases(messages, visitor.locale()));
        all.put("assets", assets);
        all.put("rich", rich);
        all.put("back", address(ctx));
        all.put("languages", LANGUAGES);
        return engine.process(template, new org.thymeleaf.context.Context(visitor.locale(), all));
    }

    /** Renders a page for nobody: the engine is ready when the first visitor comes, who would wait a quarter of a second. */
    void prepare() {
        var nobody =
                new Visitor(Visitor.nobody(ZoneOffset.UTC), ZoneOffset.UTC, messages.locale(null), "", Profile.USUAL);
        var values = Map.<String, Object>of("visitor", nobody, "assets", assets, "back", "/", "languages", LANGUAGES);
        engine.process("home/help", new org.thymeleaf.context.Context(nobody.locale(), values));
    }

    /** A part of a page, for those who are sent it later. */
    String part(Locale locale, String template, Map<String, ? extends @Nullable Object> values) {
        var all = new HashMap<String, @Nullable Object>(values);
        all.put("phrases", new Phrases(messages, locale));
        all.put("rich", rich);
        return engine.process(template, new org.thymeleaf.context.Context(locale, all));
    }

    /** A sentence in that language. */
    String text(Locale locale, String key, Object... values) {
        return messages.text(locale, key, values);
    }

    /** A sentence in the visitor's language. */
    String text(Context ctx, String key, Object... values) {
        return messages.text(visitors.of(ctx).locale(), key, values);
    }

    /** The phrases of the visitor's language. */
    Phrases phrases(Context ctx) {
        return new Phrases(messages, visitors.of(ctx).locale());
    }

    /** A sentence that says no, as the floors below say it, in the visitor's language. */
    String refusal(Context ctx, @Nullable String sentence) {
        return refusals.in(visitors.of(ctx).locale(), String.valueOf(sentence));
    }

    /** Where the page is, to come back to: the path within the application, with its query. */
    private static String address(Context ctx) {
        if (!ctx.method().name().equals("GET")) {
            return "/";
        }
        String path = ctx.req().getRequestURI().substring(ctx.contextPath().length());
        String query = ctx.req().getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private static final class Links extends StandardLinkBuilder {
        private final String contextPath;

        Links(String contextPath) {
            this.contextPath = contextPath;
        }

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return contextPath;
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }

    private static final class Sentences extends AbstractMessageResolver {
        private final Messages messages;

        Sentences(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] values) {
            return messages.text(context.getLocale(), key, values == null ? new Object[0] : values);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] values) {
            throw new IllegalArgumentException("There is no message " + key + ".");
        }
    }
}
