/**
 * Models written as ONNX for other people's runtimes: the graph, what its inputs mean, and the
 * proof that it answers as ours does.
 *
 * <p>What ONNX has no words for (the history of a key, a derived column) becomes an input that the
 * caller fills, and the mapping says how. Must not know training, windows or HTTP.
 */
@NullMarked
package org.riskbench.exchange;

import org.jspecify.annotations.NullMarked;
