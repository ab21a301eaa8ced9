"""Asks LibreOffice about signatures. Reads {"profile", "nss", "verify": [path], "sign": [path]} from standard input,
writes {"verified": {path: [{"valid", "subject", "status", "line"}] or null}, "signed": {path: bool}}.
One office process for all files: starting it is what costs time."""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def start(profile, nss):
    pipe = "cham" + str(os.getpid())
    environment = dict(os.environ, MOZILLA_CERTIFICATE_FOLDER="sql:" + nss)
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
         "-env:UserInstallation=file://" + profile, "--accept=pipe,name=" + pipe + ";urp;"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(150):
        try:
            return process, resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    process.kill()
    raise RuntimeError("LibreOffice did not start")


def open_storage(context, path, mode):
    factory = context.ServiceManager.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
    wish = PropertyValue("StorageFormat", 0, "ZipFormat", 0)
    arguments = ("file://" + path, mode, uno.Any("[]com.sun.star.beans.PropertyValue", (wish,)))
    return uno.invoke(factory, "createInstanceWithArguments", (arguments,))


def verify(context, path):
    manager = context.ServiceManager
    signatures = manager.createInstanceWithArgumentsAndContext(
        "com.sun.star.security.DocumentDigitalSignatures", ("1.2", True), context)
    found = signatures.verifyDocumentContentSignatures(open_storage(context, path, 1), None)
    return [{"valid": entry.SignatureIsValid, "status": entry.CertificateStatus,
             "subject": entry.Signer.SubjectName if entry.Signer else None,
             "line": entry.SignatureLineId} for entry in found]


def sign(context, path):
    """Signs in place with the first personal certificate of the NSS folder."""
    manager = context.ServiceManager
    signatures = manager.createInstanceWithArgumentsAndContext(
        "com.sun.star.security.DocumentDigitalSignatures", ("1.2", True), context)
    initializer = manager.createInstanceWithContext("com.sun.star.xml.crypto.SEInitializer", context)
    security = initializer.createSecurityContext("").getSecurityEnvironment()
    certificates = security.getPersonalCertificates()
    storage = open_storage(context, path, 1 | 4)
    done = signatures.signDocumentWithCertificate(certificates[0], storage, None)
    storage.commit()
    storage.dispose()
    return done


def main():
    job = json.load(sys.stdin)
    process, context = start(job["profile"], job["nss"])
    try:
        answer = {"verified": {}, "signed": {}}
        for path in job.get("verify", []):
            try:
                answer["verified"][path] = verify(context, path)
            except Exception:
                answer["verified"][path] = None
        for path in job.get("sign", []):
            answer["signed"][path] = sign(context, path)
        json.dump(answer, sys.stdout)
    finally:
        try:
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            desktop.terminate()
        except Exception:
            pass
        process.wait(20)


main()
