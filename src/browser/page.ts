import { contentsPlace } from "./page/contents.ts";
import { copying } from "./page/copy.ts";
import { marksOnArrival } from "./page/marks.ts";
import { offlineReading } from "./page/offline.ts";
import { paragraphLinks, stayAtTarget } from "./page/paragraphs.ts";
import { quoting } from "./page/quote.ts";
import { searchShortcut } from "./page/shortcut.ts";
import { textSize } from "./page/text-size.ts";
import { themeSwitch } from "./page/theme.ts";

/** Entry of every page: what makes reading more pleasant. Nothing of it is needed to read. */
themeSwitch();
textSize();
copying();
searchShortcut();
offlineReading();
marksOnArrival();
paragraphLinks();
stayAtTarget();
contentsPlace();
quoting();
