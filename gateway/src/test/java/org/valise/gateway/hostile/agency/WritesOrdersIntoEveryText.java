package org.valise.gateway.hostile.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

final class WritesOrdersIntoEveryText extends Misbehaviour {
    private static final String AS_IT_IS = "(carried as it is, and obeyed by nobody)";
    private static final Pattern TEXT = Pattern.compile("<(\\w+)>([^<]+)</\\1>");
    /** For a database, a screen, a shell and a file system; as short as the shortest free text. */
    private static final String ORDERS = "'; DROP TABLE message; -- &lt;b onload=x&gt; $(reboot) ../x";

    WritesOrdersIntoEveryText() {
        super("writes SQL, markup, a shell's command and a path into every text that takes them", AS_IT_IS);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.AGENCIES, Scene.HONEST);
        byte[] document = withOrders(new String(letter.bytes(), StandardCharsets.UTF_8));
        scene.expect(letter.id());
        scene.http().submit(document);
        scene.federation().awaitReceipts(Scene.AGENCIES, letter, Scene.HONEST);
        byte[] delivered = scene.federation()
                .node(Scene.HONEST)
                .desk()
                .contents(MessageRef.of(letter.id()), TestFederation.READER)
                .document();
        String shown = new ObjectMapper()
                .readTree(scene.http().get("/v1/messages/" + letter.id()))
                .toString();
        return Arrays.equals(delivered, document) && shown.contains("DROP TABLE") ? AS_IT_IS : "(changed)";
    }

    /** The schema says which texts take them. Who may read the document stays as it was. */
    private static byte[] withOrders(String document) {
        DocumentValidator validator = new DocumentValidator(DocumentLimits.DEFAULT);
        String text = document;
        for (int i = 0; i < places(document).size(); i++) {
            MatchResult place = places(text).get(i);
            String other = text.substring(0, place.start(2)) + ORDERS + text.substring(place.end(2));
            boolean isTaken = validator.check(other.getBytes(StandardCharsets.UTF_8)) instanceof Verdict.Accepted;
            if (isTaken && !place.group(1).equals("NeedToKnow")) {
                text = other;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<MatchResult> places(String text) {
        return TEXT.matcher(text).results().toList();
    }
}
