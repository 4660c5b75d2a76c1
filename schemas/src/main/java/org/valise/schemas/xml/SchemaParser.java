package org.valise.schemas.xml;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.validation.Schema;

/**
 * Parses and validates by one schema at the same time. The schema is compiled once; parsers are reused, as many as there
 * are threads at one time. Thread safe; costs a tenth of a second to make, so make one and keep it.
 */
public final class SchemaParser {
    private final Schema schema;
    private final SchemaGuide guide;
    private final XmlLimits limits;
    private final int mostFindings;
    private final Queue<SchemaParse> idle = new ConcurrentLinkedQueue<>();

    /**
     * Compiles a schema.
     *
     * @param schemaFile file of version 1 that includes all the others that are needed
     * @param mostFindings after which further findings are dropped
     */
    public SchemaParser(String schemaFile, XmlLimits limits, int mostFindings) {
        this.schema = SchemaFiles.compile(schemaFile);
        this.guide = SchemaFiles.guide(schemaFile);
        this.limits = limits;
        this.mostFindings = mostFindings;
    }

    /** Never throws for what the bytes contain. */
    public ParsedXml parse(byte[] bytes) {
        SchemaParse reused = idle.poll();
        SchemaParse parse = reused != null ? reused : new SchemaParse(schema, guide, limits, mostFindings);
        ParsedXml parsed = parse.run(bytes);
        // A parser keeps every name it ever saw: one that met unknown names, or has worked long, is let go.
        if (parsed.isValid() && !parse.isWornOut()) {
            idle.add(parse);
        }
        return parsed;
    }
}
