package org.valise.benchmarks;

/** Something to be measured by itself. */
interface Part {

    /** Its name on the command line. */
    String name();

    /** Measures it. */
    Findings run(Lab lab) throws Exception;
}
