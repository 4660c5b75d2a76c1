package org.valise.campaign.agent;

/**
 * A point of a message's way at which a node can be killed.
 *
 * @param name its words, with hyphens: the stage first
 * @param type the class, by its full name
 * @param method every method of this name in it
 * @param moment when it is passed
 */
public record KillPoint(String name, String type, String method, Moment moment) {

    /** Before the first instruction of a method, or when it has returned or thrown. */
    public enum Moment {
        ENTER,
        EXIT
    }
}
