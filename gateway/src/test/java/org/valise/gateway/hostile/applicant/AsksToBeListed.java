package org.valise.gateway.hostile.applicant;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.exchange.Refusal;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.joining.RequestScene;

/** A request to be listed, which the steward's program checks before any steward signs. */
abstract class AsksToBeListed extends Misbehaviour {
    static final String ITSELF = "XMM";
    static final String ANOTHER = "XNN";

    AsksToBeListed(String what, String code) {
        super(what, code);
    }

    /** Has the request checked; the applicant has made an honest one before. */
    abstract void ask(RequestScene joining) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Path folder = Files.createTempDirectory(scene.federation().of("XAA").getParent(), "joining");
        RequestScene joining = new RequestScene(folder);
        joining.member(ITSELF);
        try {
            ask(joining);
            return "(listed)";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
