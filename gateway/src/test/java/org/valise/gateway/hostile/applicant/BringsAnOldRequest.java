package org.valise.gateway.hostile.applicant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.valise.gateway.joining.ListedBefore;
import org.valise.gateway.joining.RequestScene;
import org.valise.gateway.joining.SignedRequest;

final class BringsAnOldRequest extends AsksToBeListed {
    BringsAnOldRequest() {
        super("asks again for a key that it has given up", "REQUEST_OUTDATED");
    }

    @Override
    void ask(RequestScene joining) throws Exception {
        SignedRequest both = joining.renewed(ITSELF, day(1), day(1));
        SignedRequest only = joining.leftOut(ITSELF, 1, day(2));
        new ListedBefore(RequestScene.read(only).getMember(), day(3))
                .check(RequestScene.check(both, day(3)), List.of());
    }

    private static Instant day(int number) {
        return RequestScene.NOW.plus(Duration.ofDays(number));
    }
}
