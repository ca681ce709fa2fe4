package potluck.cli.verb;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A number on the command line that is at least one and fits everywhere.
public final class Count implements ITypeConverter<Integer> {
    private static final int MOST = 100_000;

    @Override
    public Integer convert(String word) {
        if (!word.matches("[1-9]\\d{0,5}") || Integer.parseInt(word) > MOST) {
            throw new TypeConversionException("“" + word + "” is not a number from 1 to " + MOST + ".");
        }
        return Integer.valueOf(word);
    }
}
