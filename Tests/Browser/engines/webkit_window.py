"""A window with WebKitGTK in it. Debian's MiniBrowser forgets everything when it is driven; this one keeps a profile.

    webkit_window.py DOWNLOADS PROFILE
"""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402: the versions come first

downloads, profile = sys.argv[1:3]
windows = []
printing = []


def make_context():
    manager = WebKit2.WebsiteDataManager(base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache")
    context = WebKit2.WebContext(website_data_manager=manager)
    context.set_automation_allowed(True)
    context.set_cache_model(WebKit2.CacheModel.WEB_BROWSER)
    context.connect("automation-started", begin)
    context.connect("download-started", download)
    return context


def begin(_, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("window")
    about.set_version(1, 0, 0)
    session.set_application_info(about)
    session.connect("create-web-view", open_window)


def open_window(_):
    settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True, enable_page_cache=True)
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    content = view.get_user_content_manager()
    content.register_script_message_handler("print")
    content.connect("script-message-received::print", lambda *_: print_page(view))
    window = Gtk.Window(default_width=1280, default_height=900)
    window.set_decorated(False)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: window.destroy())
    windows.append(window)
    return view


def print_page(view):
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(f"{downloads}/printed.pdf"))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    operation = WebKit2.PrintOperation(web_view=view)
    operation.set_print_settings(settings)
    printing.append(operation)  # else it would be collected before it is done
    operation.print_()


def download(_, each):
    each.set_allow_overwrite(True)
    each.connect("decide-destination", lambda each, name: each.set_destination(GLib.filename_to_uri(f"{downloads}/{name}")) or True)


context = make_context()
Gtk.main()
