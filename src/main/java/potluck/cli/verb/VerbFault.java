package potluck.cli.verb;

import potluck.kit.FailureCode;

/// What a verb refuses before it asks the device.
enum VerbFault implements FailureCode {
    WRONG_USER("This device belongs to “{0}”, so it cannot speak for “{1}”. Use “{0}”, or --data with the folder of the"
            + " other device."),
    NO_SUCH_FILE("There is no file or folder {0} on this device."),
    PASSWORDS_DIFFER("The two passwords are not the same. Type them again."),
    WHICH_FOLDER("Say which sync folder is meant, with --folder NAME. There are: {0}."),
    NOT_IN_TRASH("“{0}” is not in the trash, or not from then."),
    ONE_VERSION("Of “{0}” no two versions are kept here. `sync-files`, `conflicts` and `trash` list what is.");

    private final String sentence;

    VerbFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
