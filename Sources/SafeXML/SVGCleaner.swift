/// Makes a picture from anywhere safe to publish, or says why it can't.
public enum SVGCleaner {
  /// How much a picture may hold.
  public enum Limits {
    /// Bytes in the file.
    public static let bytes = 2 << 20
    /// Elements inside each other.
    public static let depth = 64
    /// Elements in all.
    public static let elements = 50_000
    /// Attributes of one element, namespaces with them.
    public static let attributes = 256
    /// Namespaces declared at one place.
    public static let namespaces = 64
    /// A `use`, mask, clip path or marker inside what another one shows.
    public static let useDepth = 8
    /// Elements to draw when all that others show of them is followed.
    public static let drawnElements = 100_000
    /// How many elements a mask or a clip path counts for, besides those in it.
    static let layerCost = 50
    /// Problems that are told of one picture.
    public static let problems = 20
  }

  /// Reads a picture strictly and writes it anew from an allowlist.
  ///
  /// What editors leave behind, as comments, metadata and their own attributes, is dropped, and so are
  /// attributes that do nothing in a static picture. What could fetch or run something is a problem, so that
  /// its author hears of it. `style` attributes become attributes of their own where no `style` element could
  /// then overrule them; pages need no rule that lets styles in for them.
  public static func clean(_ bytes: [UInt8]) -> Result<CleanSVG, SVGRefusal> {
    if let problem = SVGPrecheck.problem(in: bytes) {
      return .failure(SVGRefusal(problems: [problem]))
    }
    let reader = SVGReader(bytes)
    switch XMLReading.read(bytes, to: reader) {
    case .malformed(let problem):
      reader.report(.malformed(problem.message), line: problem.line)
    case .doctype(let line):
      reader.report(.doctype, line: line)
    case nil:
      break
    }
    guard reader.problems.isEmpty else { return .failure(SVGRefusal(problems: reader.problems)) }
    let document = reader.document
    if SVGExpansion.isTooLarge(document) {
      let kind = SVGProblem.Kind.tooMuch(.drawnElements, limit: Limits.drawnElements)
      return .failure(SVGRefusal(problems: [SVGProblem(line: 1, kind: kind)]))
    }
    guard let size = SVGSize(of: document) else {
      return .failure(SVGRefusal(problems: [SVGProblem(line: 1, kind: .size)]))
    }
    return .success(
      CleanSVG(bytes: SVGWriter.write(document, size), width: size.width, height: size.height))
  }
}
