/**
 * Answers the calls of the REST interface where a platform brings the HTTP server: cloud functions.
 *
 * <p>{@link org.riskbench.cloud.Endpoint} is the core: a call in, an answer out, with the same
 * bytes and the same problems as the server of one's own. Beside it stands one thin door a
 * platform, which turns the platform's events into calls. Makes no thread, keeps nothing on disk,
 * and reads neither an event nor an answer by reflection: a function is started anew all the time.
 */
@NullMarked
package org.riskbench.cloud;

import org.jspecify.annotations.NullMarked;
