package org.valise.gateway;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.valise.exchange.Gate;
import org.valise.exchange.deliver.Desk;
import org.valise.gateway.backup.Backup;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.rest.AttachmentResource;
import org.valise.gateway.rest.BackupResource;
import org.valise.gateway.rest.DescriptionResource;
import org.valise.gateway.rest.DirectoryResource;
import org.valise.gateway.rest.ExplanationResource;
import org.valise.gateway.rest.LinkResource;
import org.valise.gateway.rest.ListResource;
import org.valise.gateway.rest.MessageResource;
import org.valise.gateway.rest.OnwardResource;
import org.valise.gateway.rest.PouchResource;
import org.valise.gateway.rest.ResendResource;
import org.valise.gateway.rest.RestDoor;
import org.valise.gateway.rest.RevocationListResource;
import org.valise.gateway.rest.StatusResource;
import org.valise.gateway.rest.SubmissionResource;
import org.valise.gateway.rest.TrustResource;
import org.valise.gateway.storage.Storage;
import org.valise.routes.Lines;
import org.valise.routes.broker.EmbeddedBroker;

/** What a node offers at its HTTP door, each resource built from what it needs. */
record HttpDoor(
        Configuration configuration,
        Trust trust,
        Steps steps,
        Storage storage,
        OwnBroker broker,
        Lines lines,
        Desk desk,
        Gate gate,
        Clock clock) {

    /** Opens it; what is added to the list is offered too. */
    RestDoor open(Publication publication, Observation observation, List<Object> watching) throws IOException {
        Configuration.Rest rest = configuration.rest();
        return new RestDoor(
                rest.host(),
                rest.port(),
                Tokens.of(configuration),
                Stream.concat(watching.stream(), resources(publication, observation))
                        .toList());
    }

    private Backup backup() {
        return new Backup(
                (queue, sink) -> {
                    if (broker.embedded().isPresent()) {
                        broker.embedded().get().frames(queue, sink::take);
                    }
                },
                () -> broker.embedded().map(EmbeddedBroker::queues).orElse(List.of()),
                storage.copy(),
                configuration.data().resolve("parts"));
    }

    private PouchResource pouches() {
        Pouches pouches = new Pouches(
                trust, broker, storage, steps.checkPouch(), configuration.data().resolve("pouches"), gate, clock);
        return new PouchResource(pouches::requirePeer, pouches::pack, pouches::unpack);
    }

    private Stream<Object> resources(Publication publication, Observation observation) {
        return Stream.of(
                new SubmissionResource(lines),
                new AttachmentResource(
                        configuration.member(),
                        desk,
                        storage.parts(),
                        configuration.limits().attachments(),
                        gate),
                new MessageResource(desk, steps.export(desk), lines),
                new ExplanationResource(
                        steps.explain(storage.shelf()), configuration.limits().document()),
                new OnwardResource(steps.explain(storage.shelf())),
                new ListResource(desk, steps.terms()),
                new StatusResource(observation.status(), storage.shelf(), observation.stages()),
                new LinkResource(new LinkCheck(configuration.member(), trust)),
                new RevocationListResource(publication::publish),
                new DirectoryResource(trust.directory()::signed, publication::publish),
                pouches(),
                new BackupResource(backup()::write),
                new ResendResource(storage::resend),
                new TrustResource(storage.announcements()),
                new DescriptionResource());
    }
}
