package org.valise.exchange.permit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.RuleBook;
import org.valise.exchange.policy.Ruling;
import org.valise.exchange.policy.SuiteChoice;
import org.valise.exchange.validate.ValidMessage;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;

/**
 * Stage permit of the outbound line: every rule of {@link RuleBook#OUTBOUND} is asked for every addressee, and there is one
 * suite that all of them allow.
 */
public final class Permit implements Step<ValidMessage, PermittedMessage> {
    /** How long a message is carried whose document names no expiry. */
    public static final Duration DEFAULT_LIFE = Duration.ofDays(90);

    private final Inquiry inquiry;
    private final SuiteChoice suites;
    private final Clock clock;

    public Permit(Inquiry inquiry, SuiteChoice suites, Clock clock) {
        this.inquiry = inquiry;
        this.suites = suites;
        this.clock = clock;
    }

    @Override
    public PermittedMessage apply(ValidMessage valid) {
        Ruling ruling = inquiry.outbound(valid.facts());
        ruling.explanation().enforce();
        Federation directory = ruling.directory();
        RoutingHeader header = header(valid, clock.instant());
        Map<String, Set<String>> links = directory.nextHops(header.from(), header.to());
        Set<String> codes = directory.recipients(header.from(), header.to());
        Suite suite = suites.forAll(directory, codes);
        Set<Member> recipients = new LinkedHashSet<>();
        codes.forEach(code -> directory.member(code).ifPresent(recipients::add));
        return new PermittedMessage(valid, header, RoutingHeaderXml.write(header), suite, recipients, links, ruling);
    }

    private static RoutingHeader header(ValidMessage valid, Instant now) {
        DocumentFacts facts = valid.facts();
        Instant expires = facts.expires().orElse(now.plus(DEFAULT_LIFE));
        if (!expires.isAfter(now)) {
            throw Refusal.of(Code.MESSAGE_EXPIRED, "The document expired at " + expires + ".");
        }
        long size = valid.submission().document().length
                + facts.attachments().stream()
                        .mapToLong(attachment -> attachment.size())
                        .sum();
        return new RoutingHeader(
                facts.messageId(),
                facts.from(),
                Addressed.to(facts),
                facts.priority(),
                now,
                expires,
                Kind.MESSAGE,
                size);
    }
}
