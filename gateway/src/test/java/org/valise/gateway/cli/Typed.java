package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a typed command came to.
 *
 * @param code the exit code
 * @param out what an operator reads
 * @param err what went wrong
 */
record Typed(int code, String out, String err) {

    static Typed valise(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Valise.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = String.valueOf(words[i]);
        }
        return new Typed(line.execute(args), out.toString(), err.toString());
    }
}
