/**
 * Data: the frame of the six views of a dataset and, of these, its columns and its findings; loads
 * the data, takes what is said of columns and label, and takes it back.
 *
 * <p>The only writer of the dataset in hand. Must not know any other screen, and the other views
 * only by their names.
 */
@NullMarked
package org.riskbench.ui.data;

import org.jspecify.annotations.NullMarked;
