/**
 * A program that publishes one model as the variables of its process have it: for servers,
 * containers and platforms. Knows no desk, no registry, no arguments and no window; standard output
 * is one line of JSON, said when calls are answered.
 */
@NullMarked
package org.riskbench.standalone;

import org.jspecify.annotations.NullMarked;
