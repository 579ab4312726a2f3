package tumen.app;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of {@code --format}, in small letters. */
final class FormatConverter implements ITypeConverter<GenerateCommand.Format> {
    @Override
    public GenerateCommand.Format convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "deck" -> GenerateCommand.Format.DECK;
            case "jsonl" -> GenerateCommand.Format.JSONL;
            default -> throw new TypeConversionException("“" + value + "” is no format; choose deck or jsonl.");
        };
    }
}
