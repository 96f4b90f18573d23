import type { ArchiveSettings } from "../../settings.ts";
import type { RootFile } from "./crawling.ts";

/**
 * The text that lies beside the site on a USB stick and tells how to open it. Reading works from the files themselves;
 * search needs a server, since browsers load no data for pages opened as files.
 */
export function openingText({ title }: Pick<ArchiveSettings, "title">): RootFile {
  const lines = [
    title,
    "",
    "كيف تفتح هذا الأرشيف",
    "",
    "1. للقراءة: انقر الملف index.html مرتين فيُفتح في المتصفح.",
    "2. للقراءة والبحث معًا: افتح نافذة الأوامر في هذا المجلد واكتب أحد هذين الأمرين:",
    "",
    "     python3 -m http.server 8000",
    "     npx sirv-cli . --port 8000",
    "",
    "   (في ويندوز: py -m http.server 8000)",
    "   ثم افتح في المتصفح الرابط http://localhost:8000/",
    "3. للتحقق من سلامة الملفات: sha256sum -c SHA256SUMS",
    "",
    "How to open this archive",
    "",
    "1. To read: double-click index.html; it opens in the browser.",
    "2. To read and search: open a terminal in this folder and run one of:",
    "",
    "     python3 -m http.server 8000",
    "     npx sirv-cli . --port 8000",
    "",
    "   (on Windows: py -m http.server 8000)",
    "   then open http://localhost:8000/ in the browser.",
    "3. To check that no file was damaged: sha256sum -c SHA256SUMS",
    "",
  ];
  return { name: "افتح-OPEN.txt", content: `\ufeff${lines.join("\r\n")}` };
}
