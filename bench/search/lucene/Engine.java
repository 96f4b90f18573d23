import com.google.gson.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.spans.*;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene, the library in OpenSearch, given the files of an export and the queries of the search page: a body a line in, an answer a
 * line out. Analysis and formula are those that the template asks for; no server is in between. Debian: liblucene8-java, libgoogle-gson-java.
 */
public class Engine {
  static IndexSearcher searcher;

  public static void main(String[] args) throws Exception {
    Path folder = Paths.get(args[0]);
    JsonObject settings = read(folder.resolve("template.json")).getAsJsonObject("template").getAsJsonObject("settings");
    JsonObject bm25 = settings.getAsJsonObject("similarity").getAsJsonObject("bm25");
    JsonObject filter = settings.getAsJsonObject("analysis").getAsJsonObject("filter").getAsJsonObject("warraq_forms");
    Pattern pattern = Pattern.compile(filter.getAsJsonArray("patterns").get(0).getAsString());
    Analyzer analyzer = new Analyzer() {
      @Override protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new WhitespaceTokenizer(32000);
        return new TokenStreamComponents(tokenizer, new PatternCaptureGroupTokenFilter(tokenizer, false, pattern));
      }
      // As OpenSearch does where a mapping does not say otherwise.
      @Override public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
    BM25Similarity similarity = new BM25Similarity(bm25.get("k1").getAsFloat(), bm25.get("b").getAsFloat());
    similarity.setDiscountOverlaps(true);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "bulk-*.ndjson")) {
        List<Path> sorted = new ArrayList<>();
        parts.forEach(sorted::add);
        Collections.sort(sorted);
        for (Path part : sorted) {
          List<String> lines = Files.readAllLines(part, StandardCharsets.UTF_8);
          for (int i = 0; i + 1 < lines.size(); i += 2) writer.addDocument(document(lines.get(i + 1)));
        }
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(similarity);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (String line; (line = in.readLine()) != null;) out.println(answer(JsonParser.parseString(line).getAsJsonObject()));
  }

  static JsonObject read(Path file) throws IOException {
    return JsonParser.parseString(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).getAsJsonObject();
  }

  static Document document(String json) {
    Document document = new Document();
    document.add(new StoredField("_source", json));
    for (Map.Entry<String, JsonElement> each : JsonParser.parseString(json).getAsJsonObject().entrySet()) {
      String name = each.getKey();
      JsonElement value = each.getValue();
      List<JsonElement> values = new ArrayList<>();
      if (value.isJsonArray()) value.getAsJsonArray().forEach(values::add); else values.add(value);
      if (name.equals("words") || name.equals("headlineTokens")) {
        for (JsonElement one : values) document.add(new TextField(name, one.getAsString(), Field.Store.NO));
        continue;
      }
      for (JsonElement one : values) if (one.getAsString().length() < 8000) document.add(new StringField(name, one.getAsString(), Field.Store.NO));
      if (name.equals("id") || name.equals("moment")) document.add(new SortedDocValuesField(name, new BytesRef(value.getAsString())));
    }
    return document;
  }

  static JsonObject answer(JsonObject body) throws IOException {
    Query query = query(body.getAsJsonObject("query"));
    int from = body.has("from") ? body.get("from").getAsInt() : 0;
    int size = body.has("size") ? body.get("size").getAsInt() : 10;
    SortField moment = new SortField("moment", SortField.Type.STRING, true);
    moment.setMissingValue(SortField.STRING_LAST);
    Sort sort = new Sort(SortField.FIELD_SCORE, moment, new SortField("id", SortField.Type.STRING));
    TopFieldDocs found = searcher.search(query, Math.max(1, from + size), sort, true);
    JsonArray hits = new JsonArray();
    for (int i = from; i < Math.min(found.scoreDocs.length, from + size); i++) {
      JsonObject hit = new JsonObject();
      hit.addProperty("_score", found.scoreDocs[i].score);
      hit.add("_source", JsonParser.parseString(searcher.doc(found.scoreDocs[i].doc).get("_source")));
      hits.add(hit);
    }
    JsonObject total = new JsonObject();
    total.addProperty("value", searcher.count(query));
    JsonObject all = new JsonObject();
    all.add("total", total);
    all.add("hits", hits);
    JsonObject shards = JsonParser.parseString("{\"total\":1,\"successful\":1,\"failed\":0}").getAsJsonObject();
    JsonObject answer = new JsonObject();
    answer.addProperty("timed_out", false);
    answer.add("_shards", shards);
    answer.add("hits", all);
    return answer;
  }

  static Query query(JsonObject json) {
    Map.Entry<String, JsonElement> only = json.entrySet().iterator().next();
    JsonObject given = only.getValue().getAsJsonObject();
    float boost = given.has("boost") ? given.get("boost").getAsFloat() : 1;
    switch (only.getKey()) {
      case "match_all": return new MatchAllDocsQuery();
      case "match_none": return new MatchNoDocsQuery();
      case "constant_score": return boosted(new ConstantScoreQuery(query(given.getAsJsonObject("filter"))), boost);
      case "term": {
        Map.Entry<String, JsonElement> field = given.entrySet().iterator().next();
        JsonObject term = field.getValue().getAsJsonObject();
        float own = term.has("boost") ? term.get("boost").getAsFloat() : 1;
        return boosted(new TermQuery(new Term(field.getKey(), term.get("value").getAsString())), own);
      }
      case "terms": {
        Map.Entry<String, JsonElement> field = given.entrySet().iterator().next();
        List<BytesRef> values = new ArrayList<>();
        field.getValue().getAsJsonArray().forEach(value -> values.add(new BytesRef(value.getAsString())));
        return new TermInSetQuery(field.getKey(), values);
      }
      case "span_term": case "span_near": case "span_or": return boosted(span(json), boost);
      case "bool": {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        Map<String, BooleanClause.Occur> kinds = new LinkedHashMap<>();
        kinds.put("must", BooleanClause.Occur.MUST);
        kinds.put("filter", BooleanClause.Occur.FILTER);
        kinds.put("should", BooleanClause.Occur.SHOULD);
        kinds.put("must_not", BooleanClause.Occur.MUST_NOT);
        int needed = 0, optional = 0, banned = 0;
        for (Map.Entry<String, BooleanClause.Occur> kind : kinds.entrySet()) {
          if (!given.has(kind.getKey())) continue;
          for (JsonElement clause : given.getAsJsonArray(kind.getKey())) {
            bool.add(query(clause.getAsJsonObject()), kind.getValue());
            if (kind.getValue() == BooleanClause.Occur.SHOULD) optional++;
            else if (kind.getValue() == BooleanClause.Occur.MUST_NOT) banned++;
            else needed++;
          }
        }
        // An empty bool, or one that only forbids, finds all, as OpenSearch reads it.
        if (needed + optional == 0) bool.add(new MatchAllDocsQuery(), banned > 0 ? BooleanClause.Occur.FILTER : BooleanClause.Occur.MUST);
        if (given.has("minimum_should_match")) bool.setMinimumNumberShouldMatch(given.get("minimum_should_match").getAsInt());
        return boosted(bool.build(), boost);
      }
      default: throw new IllegalArgumentException("no " + only.getKey());
    }
  }

  static Query boosted(Query query, float boost) { return boost == 1 ? query : new BoostQuery(query, boost); }

  static SpanQuery span(JsonObject json) {
    Map.Entry<String, JsonElement> only = json.entrySet().iterator().next();
    JsonObject given = only.getValue().getAsJsonObject();
    if (only.getKey().equals("span_term")) {
      Map.Entry<String, JsonElement> field = given.entrySet().iterator().next();
      return new SpanTermQuery(new Term(field.getKey(), field.getValue().getAsJsonObject().get("value").getAsString()));
    }
    List<SpanQuery> clauses = new ArrayList<>();
    given.getAsJsonArray("clauses").forEach(clause -> clauses.add(span(clause.getAsJsonObject())));
    SpanQuery[] all = clauses.toArray(new SpanQuery[0]);
    if (only.getKey().equals("span_or")) return new SpanOrQuery(all);
    return new SpanNearQuery(all, given.get("slop").getAsInt(), given.get("in_order").getAsBoolean());
  }
}
