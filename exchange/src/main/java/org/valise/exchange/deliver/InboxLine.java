package org.valise.exchange.deliver;

import org.valise.exchange.record.Summary;
import org.valise.schemas.header.RoutingHeader;

/** A message as a list shows it. */
public record InboxLine(Held held, RoutingHeader header, Summary summary) {}
