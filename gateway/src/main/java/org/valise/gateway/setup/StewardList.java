package org.valise.gateway.setup;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.valise.exchange.directory.Link;
import org.valise.schemas.v1.Anchor;
import org.valise.schemas.v1.Crossing;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.RecognisedFederation;
import org.valise.schemas.v1.Steward;
import org.valise.security.certificates.Certificates;

/** Who signs the editions after a draft, and which other federations it recognises. */
public final class StewardList {
    private final Directory directory;

    StewardList(Directory directory) {
        this.directory = directory;
    }

    /** Adds a steward; the present ones have to sign this edition together with the new ones. */
    public void add(X509Certificate certificate) {
        Steward steward = AnchorFile.steward(certificate);
        for (Steward listed : stewards()) {
            if (Arrays.equals(listed.getCertificate(), steward.getCertificate())) {
                throw DirectoryDraft.refusal(listed.getName() + " is a steward already.");
            }
            if (listed.getName().equals(steward.getName())) {
                throw DirectoryDraft.refusal("There is another steward of the name " + listed.getName()
                        + "; give the new key another name.");
            }
        }
        stewards().add(steward);
    }

    /** Takes a steward away, by its name. */
    public void remove(String name) {
        if (!stewards().removeIf(steward -> steward.getName().equals(name))) {
            throw DirectoryDraft.refusal("There is no steward of the name " + name + ".");
        }
    }

    /** How many of them have to sign. */
    public void require(int number) {
        directory.getStewards().setRequired(number);
    }

    /** Recognises another federation, in place of what was recognised of it before. */
    public void recognise(Anchor anchor, List<Link> crossings) {
        if (anchor.getFederation().equals(directory.getFederation())) {
            throw DirectoryDraft.refusal("That is the anchor of this federation itself; give the other one's.");
        }
        RecognisedFederation other = new RecognisedFederation();
        other.setName(anchor.getFederation());
        other.setStewards(anchor.getStewards());
        for (Link link : crossings) {
            Crossing crossing = new Crossing();
            crossing.setOwn(new MemberList(directory).listed(link.a()).getCode());
            crossing.setForeign(link.b());
            other.getCrossing().add(crossing);
        }
        directory.getRecognised().removeIf(old -> old.getName().equals(other.getName()));
        directory.getRecognised().add(other);
    }

    /** Ends the recognition of a federation. */
    public void endRecognition(String name) {
        if (!directory.getRecognised().removeIf(other -> other.getName().equals(name))) {
            throw DirectoryDraft.refusal("No federation of the name " + name + " is recognised.");
        }
    }

    void requireEnough() {
        int required = directory.getStewards().getRequired();
        int listed = stewards().size();
        long different = stewards().stream()
                .map(steward -> Certificates.fromDer(steward.getCertificate()).getPublicKey())
                .distinct()
                .count();
        if (required < 1 || required > listed || different < listed) {
            throw DirectoryDraft.refusal(required + " of " + listed + " stewards with " + different
                    + " different keys cannot sign; require at least one and at most all.");
        }
    }

    private List<Steward> stewards() {
        return directory.getStewards().getSteward();
    }
}
