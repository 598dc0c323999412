/** What the tests share: a database, a client, a view behind the scenes. */
package org.dualusegraph.testing;
