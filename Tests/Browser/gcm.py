"""What the browser seals, opened by OpenSSL, which knows nothing of our scripts."""
import base64
import ctypes
import ctypes.util
import hashlib
import unicodedata

SET_IV_LENGTH, SET_TAG, TAG = 0x9, 0x11, 16

_crypto = ctypes.CDLL(ctypes.util.find_library("crypto") or "libcrypto.so.3")
_crypto.EVP_CIPHER_CTX_new.restype = _crypto.EVP_aes_256_gcm.restype = ctypes.c_void_p


def derive(phrase: str, of: dict) -> bytes:
    plain = unicodedata.normalize("NFKC", phrase.strip()).encode()
    return hashlib.pbkdf2_hmac("sha256", plain, base64.b64decode(of["salt"]), of["rounds"])


def unseal(key: bytes, sealed: dict, where: str) -> str:
    """Raises ValueError where the key is another, or what is sealed has been touched or moved."""
    iv, data, bound = base64.b64decode(sealed["iv"]), base64.b64decode(sealed["data"]), where.encode()
    assert len(key) == 32 and len(iv) == 12
    text, tag = data[:-TAG], data[-TAG:]
    context, length, plain = ctypes.c_void_p(_crypto.EVP_CIPHER_CTX_new()), ctypes.c_int(), ctypes.create_string_buffer(len(text) + TAG)
    try:
        _crypto.EVP_DecryptInit_ex(context, ctypes.c_void_p(_crypto.EVP_aes_256_gcm()), None, None, None)
        _crypto.EVP_CIPHER_CTX_ctrl(context, SET_IV_LENGTH, len(iv), None)
        _crypto.EVP_DecryptInit_ex(context, None, None, key, iv)
        _crypto.EVP_DecryptUpdate(context, None, ctypes.byref(length), bound, len(bound))
        _crypto.EVP_DecryptUpdate(context, plain, ctypes.byref(length), text, len(text))
        _crypto.EVP_CIPHER_CTX_ctrl(context, SET_TAG, TAG, tag)
        if _crypto.EVP_DecryptFinal_ex(context, ctypes.byref(plain, length.value), ctypes.byref(ctypes.c_int())) != 1:
            raise ValueError("not the right key, or not what was sealed")
        return plain.raw[:len(text)].decode()
    finally:
        _crypto.EVP_CIPHER_CTX_free(context)
