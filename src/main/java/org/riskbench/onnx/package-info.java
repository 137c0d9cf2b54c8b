/**
 * ONNX models that somebody else trained, as scorers: what such a file wants, which columns suit,
 * and where in its answer the probability of fraud is.
 *
 * <p>An optional part: the runtime is native code, and everything else works where it is missing or
 * can't be loaded. A file is not trusted: it is read and checked by hand before the runtime sees
 * it. Must not know training, windows or HTTP.
 */
@NullMarked
package org.riskbench.onnx;

import org.jspecify.annotations.NullMarked;
