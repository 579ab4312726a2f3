package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Templates read records by the names of their methods. */
@SuppressWarnings({"UnusedMethod", "EffectivelyPrivate"}) // templates call them
class RecordPropertiesTest {
    private interface Named<T> {
        T name();

        default String greeting() {
            return "Sain uu, " + name() + "!";
        }
    }

    private record Horse(
            String name, List<Integer> years, @Nullable Horse foal) implements Named<String> {
        boolean young() {
            return years.getFirst() > 2020;
        }

        public String getLong() {
            return name + " of the steppe";
        }
    }

    private static final Horse HORSE = new Horse("Tumen", List.of(1955), new Horse("Foal", List.of(2026), null));

    @BeforeAll
    static void install() {
        RecordProperties.install();
    }

    private static String page(String expression) {
        return new TemplateEngine()
                .process("<i th:text=\"${" + expression + "}\"></i>", new Context(null, Map.of("horse", HORSE)));
    }

    @Test
    void componentsMethodsAndWhatAnInterfaceGivesAreRead() {
        assertEquals("<i>Tumen</i>", page("horse.name"));
        assertEquals("<i>2026</i>", page("horse.foal.years[0]"));
        assertEquals("<i>Sain uu, Foal!</i>", page("horse.foal.greeting"));
        assertEquals("<i>Tumen of the steppe</i>", page("horse.long"));
        assertEquals("<i></i>", page("horse.foal.foal"));
    }

    @Test
    void whatIsNotThereIsAnError() {
        assertThrows(TemplateProcessingException.class, () -> page("horse.wings"));
        assertThrows(TemplateProcessingException.class, () -> page("horse.young"), "not public");
    }
}
