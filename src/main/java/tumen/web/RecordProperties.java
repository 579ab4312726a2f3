package tumen.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;

/**
 * How a template reads {@code ${card.question}} of a record. OGNL looks for {@code getQuestion} and then tries all methods of
 * the class by name, each time anew, which took a quarter of the time of a page; here each method is looked up once.
 */
final class RecordProperties extends ObjectPropertyAccessor {
    private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<Map<String, MethodHandle>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            var readers = new HashMap<String, MethodHandle>();
            Arrays.stream(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0
                            && method.getReturnType() != void.class
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isBridge())
                    .forEach(method -> {
                        try {
                            method.setAccessible(true);
                            readers.put(
                                    method.getName(),
                                    MethodHandles.lookup().unreflect(method).asType(READER));
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            return Map.copyOf(readers);
        }
    };

    private RecordProperties() {}

    /** Has all templates of this process read records so; OGNL keeps its accessors for the whole process. */
    static void install() {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object getProperty(Map context, Object target, Object name) throws OgnlException {
        var reader = READERS.get(target.getClass()).get(name.toString());
        if (reader == null) {
            return super.getProperty(context, target, name);
        }
        try {
            return (Object) reader.invokeExact(target);
        } catch (Throwable e) {
            throw new OgnlException(name + " of " + target.getClass().getName(), e);
        }
    }
}
