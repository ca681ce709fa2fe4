package potluck.peer;

import potluck.kit.FailureCode;

/// Why there is no link to a peer.
public enum PeerFault implements FailureCode {
    NOT_THERE("{0} is not reachable at {1}. Is the program running there, and does its firewall let TCP {2} in?"),
    SOMEBODY_ELSE("At {1} answers another device than {0}. The address is out of date."),
    BARRED("{0} is kept out of the group by its host."),
    SELF("This device cannot link to itself.");

    private final String sentence;

    PeerFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
