package potluck.cli.verb;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A port on the command line; 0 takes any free one.
public final class Port implements ITypeConverter<Integer> {
    public static final int TRACKER = 4444;
    public static final int PEER = 5555;

    @Override
    public Integer convert(String word) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > 65535) {
            throw new TypeConversionException("“" + word + "” is not a port from 0 to 65535.");
        }
        return Integer.valueOf(word);
    }
}
