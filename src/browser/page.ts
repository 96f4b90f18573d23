import { copying } from "./page/copy.ts";
import { marksOnArrival } from "./page/marks.ts";
import { offlineReading } from "./page/offline.ts";
import { searchShortcut } from "./page/shortcut.ts";
import { themeSwitch } from "./page/theme.ts";

/** Entry of every page: what makes reading more pleasant. Nothing of it is needed to read. */
themeSwitch();
copying();
searchShortcut();
offlineReading();
marksOnArrival();
