/** The graph at work: one story from beginning to end, and many people at once. */
package org.dualusegraph.scenario;
