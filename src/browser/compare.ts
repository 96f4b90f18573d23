import { startComparison } from "./compare/page.ts";

/** Entry of the page that compares articles in the reader's browser. */
void startComparison();
