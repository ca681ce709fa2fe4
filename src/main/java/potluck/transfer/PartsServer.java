package potluck.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.store.Cutter;
import potluck.wire.PeerMessage.Parts;
import potluck.wire.PeerMessage.PartsAsk;
import potluck.wire.WireFault;

/// Tells which parts a piece has, to those who may fetch it. Any thread.
public final class PartsServer {
    private final PieceServer pieces;
    private final Cutter cutter = new Cutter();

    public PartsServer(PieceServer pieces) {
        this.pieces = pieces;
    }

    public void plug(Switchboard switchboard) {
        switchboard.answer(PartsAsk.class, this::answer);
    }

    private Parts answer(Link from, PartsAsk ask) throws IOException {
        Manifest asked = Manifest.decode(ask.pieces());
        if (asked.size() > PartsAsk.MOST_BYTES) {
            throw Failure.of(WireFault.BAD_FIELD, "pieces");
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (Piece piece : asked.pieces()) {
            Manifest cut = cutter.parts(pieces.read(from, piece.hash(), 0, piece.length()));
            parts.write(cut.encode(0, cut.count()));
        }
        return new Parts(parts.toByteArray());
    }
}
