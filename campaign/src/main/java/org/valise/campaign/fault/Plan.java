package org.valise.campaign.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which faults come, in which order. The same seed, number, kinds and members give the same plan; each kind comes once, and
 * from then on as often as its weight says. The moment of each is left to the machine.
 */
public record Plan(List<Fault> faults) {

    public Plan {
        faults = List.copyOf(faults);
    }

    /** Draws one. */
    public static Plan of(long seed, int count, Collection<Kind> kinds, List<String> members) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        List<Kind> round = new ArrayList<>();
        round.addAll(kinds.stream().sorted().toList());
        Collections.shuffle(round, random);
        while (faults.size() < count) {
            if (round.isEmpty()) {
                kinds.stream().sorted().forEach(kind -> round.addAll(Collections.nCopies(kind.weight(), kind)));
                Collections.shuffle(round, random);
            }
            String member = members.get(random.nextInt(members.size()));
            faults.add(round.remove(0).draw(member, random));
        }
        return new Plan(faults);
    }

    /** Those that hit one member, in order. */
    public List<Fault> of(String member) {
        return faults.stream().filter(fault -> fault.member().equals(member)).toList();
    }
}
