package tumen.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A test of pages, given the width of the window and the locale of the browser: narrow and wide in English, and in
 * Mongolian and Korean with {@code -Dthorough=true}; see {@link LookTest#context}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvSource({"375, en-GB", "1280, en-GB", "375, mn-MN", "1280, mn-MN", "375, ko-KR", "1280, ko-KR"})
@interface EveryLook {}
