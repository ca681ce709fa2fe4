package potluck.parcel;

import potluck.kit.FailureCode;

/// What can be wrong with sending files to members, and with taking them.
public enum ParcelFault implements FailureCode {
    PARCEL_EMPTY("There is no file in what was chosen. Choose files, or folders with files in them."),
    PARCEL_TOO_MANY("A parcel holds at most {0} files. Send them in several."),
    PARCEL_TO_SELF("“{0}” is this device's own name. Choose other members."),
    PARCEL_UNKNOWN_MEMBER("There is no member named “{0}” here now. “potluck members” shows who is."),
    UNKNOWN_PARCEL("There is no parcel {0}. “potluck parcels” shows those there are."),
    PARCEL_NOT_OPEN("Parcel {0} is not waiting for an answer any more: {1}."),
    PARCEL_NAMES("The names in this parcel cannot stand beside each other: “{0}”. Ask for the files one by one."),
    PARCEL_MANY_OFFERS("{0} offers of yours wait for an answer there. Wait until some are answered."),
    PARCEL_CHANGED("“{0}” is not the file that was offered: it has another size."),
    PARCEL_PARTLY("{0} of {1} files have not arrived. Accept the parcel again to fetch them.");

    private final String sentence;

    ParcelFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
