package potluck.cli.demo;

import potluck.kit.FailureCode;

/// How the demonstration can fail.
enum DemoFault implements FailureCode {
    DEVICE_ENDED("{0} ended before it was ready. It said: {1}"),
    DEVICE_SILENT("{0} was not ready in {1} seconds. Its log is in {2}.");

    private final String sentence;

    DemoFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
