package org.valise.schemas.document;

import java.util.List;

/** The catalogue of what senders get wrong. */
final class Misbehaviours {
    private static final String REQUEST = "trace-request";
    private static final String INFO = "/TraceRequest/DocumentInfo";
    private static final String GUN = "/TraceRequest/Firearm";

    private Misbehaviours() {}

    static List<Misbehaviour> againstXml() {
        return List.of(
                request("</TraceRequest>", "", "/TraceRequest", "XML_MALFORMED"),
                request("<Model>", "<Model", GUN, "XML_MALFORMED"),
                request("<TraceRequest ", "<!DOCTYPE x><TraceRequest ", "/", "XML_DTD_FORBIDDEN"),
                request(
                        "<TraceRequest ",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><TraceRequest ",
                        "/",
                        "XML_DTD_FORBIDDEN"),
                request("B17 Compact", "&undeclared;", GUN + "/Model", "XML_MALFORMED"),
                request("urn:valise:1", "urn:valise:2", "/", "XML_WRONG_NAMESPACE"),
                request(" xmlns=\"urn:valise:1\"", "", "/", "XML_WRONG_NAMESPACE"),
                request(
                        "<TraceRequest ",
                        "<Unheard xmlns=\"urn:valise:1\"/><TraceRequest ",
                        "/",
                        "XML_UNKNOWN_DOCUMENT"),
                request("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"", "/", "XML_ENCODING"),
                request("version=\"1.0\"", "version=\"1.1\"", "/", "XML_NOT_PLAIN"),
                request("<Firearm>", "<?run it?><Firearm>", "/TraceRequest", "XML_NOT_PLAIN"));
    }

    static List<Misbehaviour> againstTheSchema() {
        return List.of(
                request("<Action>", "<Colour>red</Colour><Action>", GUN + "/Colour", "ELEMENT_UNKNOWN"),
                request("<Action>", "<x:Action xmlns:x=\"urn:x\"/><Action>", GUN, "XML_WRONG_NAMESPACE"),
                request("<Action>", "<Action xmlns=\"\"/><Action>", GUN + "/*:Action", "ELEMENT_UNKNOWN"),
                request("    <Language>en</Language>\n", "", INFO + "/Language", "ELEMENT_MISSING"),
                request("<Kind>SEIZED</Kind>", "", "/TraceRequest/Find/Kind", "ELEMENT_MISSING"),
                request(
                        "        <Justification>Two suspects are held until 9 March; the court needs the chain of custody"
                                + " before then.</Justification>\n",
                        "",
                        INFO + "/Priority/Urgent/Justification",
                        "ELEMENT_MISSING"),
                request("<NoneSeen/>", "", GUN + "/ImportMarks", "ELEMENT_MISSING"),
                request("<NoneSeen/>", "<NoneSeen/><NotExamined/>", GUN + "/ImportMarks", "ELEMENT_TOO_MANY"),
                request(
                        "<Model>B17 Compact</Model>",
                        "<Model>B17</Model><Model>B18</Model>",
                        GUN + "/Model",
                        "ELEMENT_TOO_MANY"),
                request(
                        "<Code>H1</Code>",
                        "<Text>x</Text><Code>H1</Code>",
                        INFO + "/Handling/Code",
                        "ELEMENT_OUT_OF_PLACE"),
                request("<NoneSeen/>", "<NoneSeen>no</NoneSeen>", GUN + "/ImportMarks/NoneSeen", "TEXT_OUT_OF_PLACE"),
                request("<Firearm>", "<Firearm>loose text", GUN, "TEXT_OUT_OF_PLACE"),
                request("B17 Compact", "<b>B17</b>", GUN + "/Model", "ELEMENT_OUT_OF_PLACE"),
                request("<Firearm>", "<Firearm hidden=\"yes\">", GUN, "ATTRIBUTE_UNKNOWN"),
                request("<Model>", "<Model hidden=\"yes\">", GUN + "/Model", "ATTRIBUTE_UNKNOWN"),
                request("SELF_LOADING_PISTOL", "PISTOL", GUN + "/Category", "CODE_INVALID"),
                request(
                        "<Condition>PARTIAL</Condition>",
                        "<Condition>SCRATCHED</Condition>",
                        GUN + "/SerialNumber[2]/Condition",
                        "CODE_INVALID"),
                request("2026-03-02T09:14:05Z", "2026-03-02T09:14:05+01:00", INFO + "/SentAt", "VALUE_INVALID"),
                request("2026-03-02T09:14:05Z", "2026-02-30T09:14:05Z", INFO + "/SentAt", "VALUE_INVALID"),
                request("<Member>XAA</Member>", "<Member>qaa</Member>", INFO + "/From/Member", "VALUE_INVALID"),
                request(
                        "0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01",
                        "0B6D1D0E-6F0B-4C7E-9A51-3F1D2C4B5A01",
                        INFO + "/MessageId",
                        "VALUE_INVALID"),
                request(
                        "slide left side.jpg",
                        "../../etc/passwd",
                        INFO + "/Attachments/Attachment/FileName",
                        "VALUE_INVALID"),
                request("slide left side.jpg", "a\\b.jpg", INFO + "/Attachments/Attachment/FileName", "VALUE_INVALID"),
                request("B17 Compact", "B17&#x85;Compact", GUN + "/Model", "VALUE_INVALID"),
                request("B17 Compact", "B".repeat(201), GUN + "/Model", "VALUE_TOO_LONG"),
                request("B17 Compact", "", GUN + "/Model", "VALUE_EMPTY"),
                request(
                        "<Latitude>12.3456",
                        "<Latitude>91",
                        "/TraceRequest/Find/Place/Position/Latitude",
                        "VALUE_INVALID"),
                new Misbehaviour(
                        "trace-feedback",
                        ">true<",
                        ">perhaps<",
                        "/TraceFeedback/PointOfDiversionEstablished",
                        "VALUE_INVALID"));
    }

    static List<Misbehaviour> againstTheRules() {
        return List.of(
                request("<Member>XBB</Member>", "<Member>XAA</Member>", INFO + "/To/Recipient", "TO_CONTAINS_FROM"),
                request(
                        "</Recipient>",
                        "</Recipient><Recipient><Member>XBB</Member></Recipient>",
                        INFO + "/To/Recipient[2]",
                        "RECIPIENT_REPEATED"),
                request("2026-09-02T00:00:00Z", "2026-03-02T09:14:05Z", INFO + "/Expires", "EXPIRES_BEFORE_SENT"),
                request(
                        "2036-03-02<",
                        "2026-03-01<",
                        INFO + "/Handling/Restrictions/RetainUntil",
                        "RETENTION_BEFORE_SENT"),
                request("</Handling>", "</Handling>" + source("XAA"), INFO + "/Source", "SOURCE_IS_SENDER"),
                request(
                        "</Handling>",
                        "</Handling>" + source("XCC") + source("XCC"),
                        INFO + "/Source[2]",
                        "SOURCE_REPEATED"),
                bulletin("RED", "TLP_RED_TO_GROUP"),
                bulletin("AMBER", "TLP_CONTRADICTS_HANDLING"),
                new Misbehaviour(
                        "bulletin",
                        "</Handling>",
                        "</Handling><BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
                                + "<Justification>An armed attack is announced.</Justification></BreakGlass>",
                        "/Bulletin/DocumentInfo/Priority",
                        "BREAK_GLASS_NOT_URGENT"),
                new Misbehaviour(
                        "bulletin",
                        "</Handling>",
                        "</Handling><BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
                                + "<Justification>An armed attack is announced.</Justification></BreakGlass>",
                        "/Bulletin/DocumentInfo/BreakGlass",
                        "BREAK_GLASS_MISPLACED"),
                new Misbehaviour(
                        "release-request",
                        "</DocumentInfo>",
                        "<Attachments><Attachment><Id>photo</Id><FileName>photo.jpg</FileName>"
                                + "<MediaType>image/jpeg</MediaType><Size>1</Size><Sha256>" + "0".repeat(64)
                                + "</Sha256><Caption>DOCUMENT</Caption></Attachment></Attachments></DocumentInfo>",
                        "/ReleaseRequest/DocumentInfo/Attachments",
                        "RELEASE_WITH_ATTACHMENTS"),
                new Misbehaviour(
                        "release-decision",
                        "<ReleasePurpose>TRACING</ReleasePurpose>\n  <ReleasePurpose>INVESTIGATION</ReleasePurpose>",
                        "",
                        "/ReleaseDecision/ReleasePurpose",
                        "RELEASE_PURPOSE_MISSING"),
                decision("/Ground", "RELEASE_GROUND_MISSING"),
                decision("/Until", "RELEASE_UNTIL_REFUSED"),
                request("<Code>H1</Code>", "<Code>H3</Code>", INFO + "/Handling/Text", "HANDLING_TEXT_MISSING"),
                request(
                        "<Id>whole</Id>",
                        "<Id>slide-left</Id>",
                        INFO + "/Attachments/Attachment[2]/Id",
                        "ATTACHMENT_ID_REPEATED"),
                request(
                        "<Attachment>whole<",
                        "<Attachment>hole<",
                        GUN + "/Photograph[2]/Attachment",
                        "ATTACHMENT_UNKNOWN"),
                new Misbehaviour(
                        "trace-response",
                        "<InReplyTo>0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01</InReplyTo>",
                        "",
                        "/TraceResponse/DocumentInfo/InReplyTo",
                        "IN_REPLY_TO_MISSING"),
                request("BK204417", "BK2044?7", GUN + "/SerialNumber", "SERIAL_CONTRADICTS_CONDITION"),
                request("<AsStamped>BK204417</AsStamped>", "", GUN + "/SerialNumber", "SERIAL_CONTRADICTS_CONDITION"),
                request(">PARTIAL<", ">OBLITERATED<", GUN + "/SerialNumber[2]", "SERIAL_CONTRADICTS_CONDITION"),
                request(">5 6<", ">5 9<", GUN + "/SerialNumber[2]", "SERIAL_CONTRADICTS_CONDITION"),
                request("<AsStamped>BERGMARK ARMS</AsStamped>", "", GUN + "/Make/AsStamped", "MAKE_NOT_QUOTED"),
                request("<Date>2026-02-27<", "<Date>2026-03-04<", "/TraceRequest/Find/Date", "FIND_AFTER_SENT"),
                response(">PARTIAL<", ">REFUSED<", "/Ground", "GROUND_MISSING"),
                response(
                        "<Status>PARTIAL</Status>\n  <Explanation>The importer's own books are kept in XCC and were not"
                                + " searched.</Explanation>",
                        "<Status>DELAYED</Status><Ground>NATIONAL_SECURITY</Ground>",
                        "/Explanation",
                        "EXPLANATION_MISSING"),
                response("<NextState>XCC</NextState>", "", "/Outcome/NextState", "NEXT_STATE_MISSING"),
                new Misbehaviour(
                        "illicit-route-report",
                        "<Last>2026-06-30<",
                        "<Last>2025-06-30<",
                        "/IllicitRouteReport/Period/Last",
                        "PERIOD_REVERSED"));
    }

    private static Misbehaviour request(String replaced, String by, String path, String code) {
        return new Misbehaviour(REQUEST, replaced, by, path, code);
    }

    private static String source(String origin) {
        return "<Source><Origin>" + origin + "</Origin>"
                + "<MessageId>0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5aff</MessageId></Source>";
    }

    private static Misbehaviour bulletin(String mark, String code) {
        return new Misbehaviour("bulletin", "<Tlp>GREEN<", "<Tlp>" + mark + "<", "/Bulletin/Tlp", code);
    }

    private static Misbehaviour decision(String path, String code) {
        return new Misbehaviour("release-decision", ">GRANTED<", ">REFUSED<", "/ReleaseDecision" + path, code);
    }

    private static Misbehaviour response(String replaced, String by, String path, String code) {
        return new Misbehaviour("trace-response", replaced, by, "/TraceResponse" + path, code);
    }
}
