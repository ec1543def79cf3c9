# SPDX-License-Identifier: MIT
"""LibreOffice Calc, used as a person uses it: keys are typed into cells, nothing is set behind its
back, so that validation and protection say what they say at a desk."""
import os
import pathlib
import shutil
import signal
import subprocess
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    uno = None

START_SECONDS = 60


def is_here():
    return uno is not None and shutil.which("soffice") is not None


def named(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


class Office:
    """A LibreOffice of its own, with its settings in `folder`; to be used in a with statement."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.pipe = f"jixiao{os.getpid()}"
        self.completes = True

    def __enter__(self):
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
             "--headless", "--norestore", "--nologo", "--nodefault",
             f"--accept=pipe,name={self.pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            context = self.connect()
            manager = context.ServiceManager
            self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            self.screen = manager.createInstanceWithContext("org.libreoffice.uitest.UITest",
                                                            context)
        except BaseException:
            self.end()
            raise
        return self

    def connect(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        address = f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext"
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                return resolver.resolve(address)
            except uno.getClass("com.sun.star.connection.NoConnectException"):
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.1)

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
            self.process.wait(10)
        except Exception:  # whatever it died of
            pass
        self.end()

    def end(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def open(self, path):
        document = self.desktop.loadComponentFromURL(
            pathlib.Path(path).resolve().as_uri(), "_blank", 0, ())
        if self.completes:
            # Else 是 becomes 是否适用, the head of its column. A person sees it and goes on typing.
            self.screen.executeCommand(".uno:AutoComplete")
            self.completes = False
        return Book(self, document)


class Book:
    def __init__(self, office, document):
        self.document = document
        self.sheet = document.Sheets.getByIndex(0)
        # What is on the screen is asked for once: an export takes the focus away.
        self.grid = office.screen.getTopFocusWindow().getChild("grid_window")

    def show(self, sheet):
        self.sheet = self.document.Sheets.getByName(sheet)
        self.document.CurrentController.setActiveSheet(self.sheet)

    def type(self, cell, text):
        self.document.CurrentController.select(self.sheet.getCellRangeByName(cell))
        self.grid.executeAction("TYPE", named(TEXT=text))
        self.grid.executeAction("TYPE", named(KEYCODE="RETURN"))

    def formula(self, cell):
        """The cell's content as it would be typed."""
        return self.sheet.getCellRangeByName(cell).Formula

    def shown(self, cell):
        return self.sheet.getCellRangeByName(cell).String

    def validation(self, cell):
        """(type, how a wrong value is met): ("DECIMAL", "STOP")."""
        found = self.sheet.getCellRangeByName(cell).Validation
        style = found.ErrorAlertStyle.value if found.ShowErrorMessage else "NONE"
        return found.Type.value, style

    def save(self, path, kind):
        self.document.storeToURL(pathlib.Path(path).resolve().as_uri(), named(FilterName=kind))

    def save_workbook(self, path):
        self.save(path, "Calc MS Excel 2007 XML")

    def save_pages(self, path):
        self.save(path, "calc_pdf_Export")

    def close(self):
        self.document.close(True)
