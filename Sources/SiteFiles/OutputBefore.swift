import Glibc

/// The output as it is before a site is written, and what in it is somebody else's.
struct OutputBefore: ~Copyable {
  /// Open as long as it is needed; none where there is no output.
  let folder: Descriptor
  /// Nil where there is no output of mestring's.
  let foreign: ForeignFiles?
  /// Whether a marker says what is ours; the one of an earlier mestring doesn't.
  private let isListed: Bool

  private init(_ folder: consuming Descriptor, _ foreign: ForeignFiles?, isListed: Bool) {
    self.folder = folder
    self.foreign = foreign
    self.isListed = isListed
  }

  /// Throws for a folder that may not be replaced, and for what in it stands in the site's way.
  static func look(at target: OutputTarget, coming: OwnFiles) throws(SiteFilesError) -> OutputBefore {
    _ = try target.state()
    // The list and the files are those of one folder, even if another run changes places with it meanwhile.
    let folder = Descriptor(target.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) ?? .none
    switch Marker.found(in: folder) {
    case .list(let own):
      let foreign = try ForeignFiles(in: folder, own: own, coming: coming, shown: target.path)
      return OutputBefore(folder, foreign, isListed: true)
    case .withoutList:
      // Only what comes again is ours for certain.
      let foreign = try ForeignFiles(in: folder, own: coming, coming: coming, shown: target.path)
      return OutputBefore(folder, foreign, isListed: false)
    case .none, .damaged: return OutputBefore(folder, nil, isListed: true)
    }
  }

  /// What an earlier mestring may have made, and the site has no more.
  var unclaimed: [String] {
    isListed ? [] : (foreign?.paths ?? []).map { String(decoding: $0, as: UTF8.self) }
  }
}
