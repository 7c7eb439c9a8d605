import ProgramModel

extension Field {
  /// The field's part of its answer's key within its block; with the block's where it has moved here from another.
  var storedName: String { home.map { "\($0).\(key)" } ?? key.text }
}

extension ModuleEntry {
  /// `module.page` of each page as its progress is stored.
  var progressKeys: [String] {
    let texts = texts.first?.value ?? []
    return pages.enumerated().map { number, page in
      (texts.indices.contains(number) ? texts[number].key : nil) ?? "\(id).\(page)"
    }
  }

  /// The pages whose progress is stored under another name, with that name.
  var movedPages: [(String, String)] {
    zip(pages, progressKeys).compactMap { page, key in "\(id).\(page)" == key ? nil : ("\(id).\(page)", key) }
  }
}
